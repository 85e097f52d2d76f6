// Browsers that translate a page put other nodes in the place of its texts, and some move what stands
// beside them. The program goes on with the nodes that it has made: what it writes there would not be
// seen, and it breaks where it puts something before a node that is gone. So before it changes a node
// that is not where it has put it, all of its nodes there are put back. To whatever translates, that
// is new text.
{
  const { insertBefore, removeChild } = Node.prototype;
  const text = /** @type {PropertyDescriptor & Required<Pick<PropertyDescriptor, "set">>} */ (
    Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue")
  );
  // Where the program has put a node, and all that it has put there, in order.
  /** @type {WeakMap<Node, Node>} */
  const places = new WeakMap();
  /** @type {WeakMap<Node, Node[]>} */
  const nodes = new WeakMap();

  /** @param {Node | null} node */
  const putBack = (node) => {
    const place = node && places.get(node);
    if (!place || node.parentNode === place) return;
    const own = nodes.get(place) ?? [];
    for (const each of [...place.childNodes]) if (!own.includes(each)) each.remove();
    own.reduceRight((/** @type {Node | null} */ next, each) => {
      // What is where it belongs stays untouched, with its focus.
      if (each.parentNode !== place || each.nextSibling !== next) insertBefore.call(place, each, next);
      return each;
    }, null);
  };
  /** @param {Node} node */
  const forget = (node) => {
    const place = places.get(node);
    const own = place && nodes.get(place);
    own?.splice(own.indexOf(node), 1);
    places.delete(node);
  };

  /** @type {Pick<Node, "insertBefore" | "removeChild"> & ThisType<Node>} */
  const changes = {
    insertBefore(node, next) {
      putBack(node);
      putBack(next);
      insertBefore.call(this, node, next);
      forget(node);
      const own = nodes.get(this) ?? [];
      nodes.set(this, own);
      own.splice(next ? own.indexOf(next) : own.length, 0, node);
      places.set(node, this);
      return node;
    },
    removeChild(node) {
      putBack(node);
      removeChild.call(this, node);
      forget(node);
      return node;
    },
  };
  Object.assign(Node.prototype, changes);
  Object.defineProperty(Node.prototype, "nodeValue", {
    ...text,
    set(value) {
      putBack(this);
      text.set.call(this, value);
    },
  });
}
