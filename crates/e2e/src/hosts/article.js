// What the calculators say, and what the article's policy forbids.
window.estimates = {};
window.violations = [];
document.addEventListener("estimate", ({ target, detail }) => {
  (window.estimates[target.id] ??= []).push(detail);
});
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  window.violations.push(`${violatedDirective} ${blockedURI}`);
});
