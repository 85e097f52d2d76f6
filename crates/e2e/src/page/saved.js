// The body of a function that keeps files from being saved and notes them instead.
if (!window.saved) {
  window.saved = [];
  const files = new Map();
  const make = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    const url = make.call(URL, file);
    files.set(url, file);
    return url;
  };
  HTMLAnchorElement.prototype.click = function click() {
    window.saved.push({ name: this.download, file: files.get(this.href) });
  };
}
