// The npm package as others use it: packed, installed into an empty project, and tried there.
// `cargo xtask test` builds it, sets TSC, VITE and ESBUILD, and runs this with `node --test`. The bundle that
// this leaves in target/npm-project/dist is for the browsers (crates/e2e/src/package.rs).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as checks from "../../crates/e2e/src/checks.mjs";

/** @type {(path: string) => string} */
const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const made = file("../../target/npm");
const project = file("../../target/npm-project");
const installed = join(project, "node_modules/uturn");

/**
 * Runs a program in the project and returns what it prints; where it fails, that is the error.
 * @type {(program: string, ...args: string[]) => string}
 */
function run(program, ...args) {
  try {
    return execFileSync(program, args, { cwd: project, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = /** @type {import("node:child_process").SpawnSyncReturns<string>} */ (error);
    throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}`);
  }
}

/** @type {(variable: string) => string} */
function tool(variable) {
  const path = process.env[variable];
  assert.ok(path, `${variable} is not set; \`cargo xtask test\` sets it`);
  return path;
}

/** The README's examples that say what they print. */
function examples() {
  const fences = /```js\n((?:(?!```)[^])*)```\n\nIt prints:\n\n```text\n((?:(?!```)[^])*)```/gu;
  const readme = readFileSync(join(installed, "README.md"), "utf8");
  return [...readme.matchAll(fences)].map(([, code, printed]) => ({ code, printed }));
}

rmSync(project, { recursive: true, force: true });
mkdirSync(project, { recursive: true });
writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
const [packed] = JSON.parse(run("npm", "pack", "--json", made));
run("npm", "install", "--offline", "--no-audit", "--no-fund", packed.filename);
examples().forEach(({ code }, index) => writeFileSync(join(project, `example-${index + 1}.js`), code));

test("it holds the files that it names, and no others", () => {
  const { files } = JSON.parse(readFileSync(join(made, "package.json"), "utf8"));
  assert.deepEqual(packed.files.map((/** @type {{ path: string }} */ { path }) => path).sort(), [...files, "package.json"].sort());
  assert.deepEqual(readdirSync(installed).sort(), [...files, "package.json"].sort());
});

test("its version is the crate's", () => {
  const [, version] = /^version = "(.*)"$/mu.exec(readFileSync(file("../../Cargo.toml"), "utf8")) ?? [];
  assert.equal(packed.version, version);
});

test("the README has five examples", () => assert.equal(examples().length, 5));

examples().forEach(({ printed }, index) => {
  test(`the README's example ${index + 1} prints in Node what the README says`, () => {
    assert.equal(run("node", `example-${index + 1}.js`), printed);
  });
});

test("what cannot be used is refused with field, value and what is allowed", async () => {
  const engine = await import(pathToFileURL(join(installed, "node.js")).href);
  await Promise.all([engine.default(), engine.default()]);
  checks.refusals(engine);
  checks.questionsRefused(engine);
  checks.selfCheck(engine);
});

test("browsers get the entry that fetches the module, Node the one that reads it", () => {
  const resolve = ["--input-type=module", "--eval", 'console.log(import.meta.resolve("uturn"))'];
  assert.match(run("node", ...resolve), /\/uturn\/node\.js\n$/u);
  assert.match(run("node", "--conditions=browser", ...resolve), /\/uturn\/uturn\.js\n$/u);
});

for (const [module, moduleResolution] of [["ESNext", "Bundler"], ["Node16", "Node16"], ["NodeNext", "NodeNext"]]) {
  test(`TypeScript is content with the types, resolved as ${moduleResolution}`, () => {
    copyFileSync(file("consumer.ts"), join(project, "consumer.ts"));
    // Neither the types of browsers nor those of Node: whoever uses the package may lack either.
    const compilerOptions = { strict: true, noEmit: true, target: "ES2022", lib: ["ES2022"], types: [], module, moduleResolution };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    run("node", tool("TSC"), "--project", "tsconfig.json");
  });
}

test("whoever calls before init is told what comes first", () => {
  const calls = ["estimate()", "new Estimation()", "schema()", "initSync && selfCheck()"];
  for (const call of calls) {
    const code = `import { estimate, Estimation, schema, selfCheck, initSync } from "uturn"; ${call};`;
    assert.throws(() => run("node", "--input-type=module", "--eval", code), /`await init\(\)` comes first/u, call);
  }
});

test("Node starts it from a file's address, a path, bytes, and a promise of them", () => {
  const module = join(installed, "uturn_bg.wasm");
  const address = JSON.stringify(pathToFileURL(module));
  for (const source of [`new URL(${address})`, address, JSON.stringify(module), `readFileSync(new URL(${address}))`, `Promise.resolve(${address})`]) {
    const code = `import init, { estimate } from "uturn"; import { readFileSync } from "node:fs";
      await init({ module_or_path: ${source} }); console.log(estimate({}, { worlds: 512 }).worlds);`;
    assert.equal(run("node", "--input-type=module", "--eval", code), "512\n", source);
  }
});

test("esbuild bundles it with its module, as the README says", () => {
  const readme = readFileSync(join(installed, "README.md"), "utf8");
  const [, code] = /`--loader:\.wasm=file` and `--format=esm`:\n\n```js\n((?:(?!```)[^])*)```/u.exec(readme) ?? [];
  writeFileSync(join(project, "bundled.js"), code);
  for (const platform of ["browser", "node"]) {
    const folder = `esbuild-${platform}`;
    run(tool("ESBUILD"), "bundled.js", "--bundle", "--format=esm", "--loader:.wasm=file", `--platform=${platform}`, `--outdir=${folder}`);
    const [module, ...more] = readdirSync(join(project, folder)).filter((name) => name.endsWith(".wasm"));
    assert.deepEqual(more, []);
    assert.deepEqual(readFileSync(join(project, folder, module)), readFileSync(join(installed, "uturn_bg.wasm")));
  }
  assert.equal(run("node", "esbuild-node/bundled.js"), "4096\n");
});

test("Vite bundles it with its module", () => {
  for (const name of ["index.html", "page.js"]) copyFileSync(file(name), join(project, name));
  run("node", tool("VITE"), "build", "--base", "./");
  const assets = readdirSync(join(project, "dist/assets"));
  const [module, ...more] = assets.filter((name) => name.endsWith(".wasm"));
  assert.deepEqual(more, []);
  assert.deepEqual(readFileSync(join(project, "dist/assets", module)), readFileSync(join(installed, "uturn_bg.wasm")));
});
