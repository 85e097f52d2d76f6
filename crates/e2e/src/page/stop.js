// The body of a function that says what the Tab key has come to, and keeps all of its stops. Of
// controls of the same element and class as many as given[0] are new.
const stop = document.activeElement;
window.stops ??= new Set();
window.looks ??= {};
if (stop === document.body || window.stops.has(stop)) return 'End';
window.stops.add(stop);
const { localName, type, className } = stop;
const look = [localName, type, className].join(' ');
window.looks[look] = (window.looks[look] ?? 0) + 1;
return window.looks[look] > given[0] ? 'Alike' : 'New';
