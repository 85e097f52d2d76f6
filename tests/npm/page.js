// Runs the README's first example and shows what it prints, for a test to read.
const printed = document.getElementById("printed");
console.log = (line) => printed.append(`${line}\n`);

await import("./example-1.js");
printed.dataset.done = "";
