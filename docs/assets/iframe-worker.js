// The search of this site runs in a worker, and browsers start none for a page that is opened from disk. There it runs in a
// frame instead, which hears and says the same. (mkdocs' plugin `offline` would fetch such a script from elsewhere.)
if (location.protocol === 'file:') {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      this.waiting = [];
      this.frame = document.createElement('iframe');
      this.frame.hidden = true;
      this.frame.title = 'search';
      this.frame.addEventListener('load', () => this.begin(new URL(url, document.baseURI)), { once: true });
      document.body.append(this.frame);
    }

    begin(url) {
      const inner = this.frame.contentWindow;
      const script = inner.document.createElement('script');
      inner.postMessage = (data) => this.dispatchEvent(new MessageEvent('message', { data }));
      script.src = url;
      script.addEventListener('load', () => {
        const { waiting } = this;
        this.waiting = null;
        waiting.forEach((data) => this.postMessage(data));
      });
      inner.document.head.append(script);
    }

    postMessage(data) {
      if (this.waiting) this.waiting.push(data);
      else this.frame.contentWindow.dispatchEvent(new MessageEvent('message', { data }));
    }

    terminate() {
      this.frame.remove();
    }
  };
}
