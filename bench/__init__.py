"""What measures the tool: a press that prints pages with known truth, and a score. Nothing here is shipped."""
