"""Peers, each fed as its manual says; each module runs in an environment where that peer is installed, and this package is not."""
