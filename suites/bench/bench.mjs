// Times Photospec and its peers on the same checks, in turn, and writes BENCHMARKS.md at the root.
//   node suites/bench/bench.mjs [--sizes 300,1000,3000] [--delays 0,50] [--rounds 3]
// Needs node, npm and Java 17 (the JDK, with javac); fetches Karate, Newman and Step CI into suites/target/bench. With JAVA25_HOME the starts
// are timed on that Java, too; after .ci/distribute also those of the archive and the image that it made.
import { spawn, spawnSync, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const work = join(root, "suites/target/bench");
const TICKS = 100; // a second, in /proc on Linux
const TOKEN = "bench-token-1234";
const PEERS = { newman: "6.2.2", stepci: "2.8.2" };
const KARATE = /karate-core<\/artifactId>\s*<version>(.*)</.exec(readFileSync(join(here, "peers/karate/pom.xml"), "utf8"))[1];
const FLAGS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xshare:auto"];

const asked = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return (at < 0 ? otherwise : process.argv[at + 1]).split(",").map(Number);
};
const sizes = asked("sizes", "300,1000,3000");
const delays = asked("delays", "0,50");
const [rounds] = asked("rounds", "3");
const atOnce = (delay) => (delay === 0 ? 8 : 32);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const java = join(process.env.JAVA_HOME || dirname(dirname(execFileSync("readlink", ["-f", execFileSync("which", ["java"]).toString().trim()]).toString().trim())), "bin");

function prepare() {
  mkdirSync(join(work, "classes"), { recursive: true });
  must(join(root, "photospec"), ["--version"]);
  must(join(root, "photospec"), ["--version"]); // the second start makes the archive of classes
  const wanted = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  if (!existsSync(join(work, "node_modules/.bin/stepci"))) {
    must("npm", ["install", "--prefix", work, "--no-audit", "--no-fund", ...wanted]);
  }
  return { plain: compiled("peers", "peers"), karate: compiled("peers/karate", "karate") };
}

// Returns the class path of the Java peers in the folder, their classes in one jar.
function compiled(folder, name) {
  const list = join(work, `${name}.path`);
  const classes = join(work, "classes", name);
  must(join(root, "mvnw"), ["-q", "-B", "-f", join(here, folder, "pom.xml"), "dependency:build-classpath", `-Dmdep.outputFile=${list}`]);
  const path = readFileSync(list, "utf8").trim();
  const sources = readdirSync(join(here, folder)).filter((file) => file.endsWith(".java")).map((file) => join(here, folder, file));
  must(join(java, "javac"), ["-nowarn", "-cp", path, "-d", classes, ...sources]);
  must(join(java, "jar"), ["cf", join(work, `${name}.jar`), "-C", classes, "."]);
  return `${join(work, `${name}.jar`)}:${path}`;
}

function must(command, args, env) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stdout}${stderr}`);
}

// The wall time in seconds and the peak memory in MB of a process; the peak is read while it lives (Linux).
function timed({ command, args, env }) {
  return new Promise((done, fail) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { cwd: work, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let peak = 0;
    let cpu = 0;
    const seconds = () => Number(process.hrtime.bigint() - start) / 1e9;
    const look = setInterval(() => {
      try {
        peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024;
        const [utime, stime] = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13);
        cpu = (Number(utime) + Number(stime)) / TICKS;
      } catch { /* gone, or not Linux */ }
    }, 10);
    const hear = (text) => {
      output += text;
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("close", (code) => {
      clearInterval(look);
      if (code === 0) done({ seconds: seconds(), cpu, peak });
      else fail(new Error(`${command} ${args.join(" ").slice(0, 300)} ended with ${code}: ${output.slice(-1500)}`));
    });
  });
}

function serve(delay, ...every) {
  return new Promise((done) => {
    const child = spawn(join(java, "java"), [join(here, "BenchServer.java"), String(delay), ...every.map(String)]);
    child.stdout.once("data", (port) => done({ url: `http://127.0.0.1:${String(port).trim()}/v1.0`, stop: () => child.kill() }));
  });
}

// Whoever is measured first must not pay for a server that has just begun.
async function warm({ url }) {
  for (let i = 0; i < 40; i++) await Promise.all(Array.from({ length: 32 }, () => fetch(`${url}/me/photo`).then((answer) => answer.arrayBuffer())));
}

const photos = ["/me/photo", "/users/u1/photo", "/users/me%40example.com/photo"];
// The same ten checks everywhere: three kinds on three addresses, and one picture.
const check = (number) => (number % 10 === 9 ? { path: "/me/photo/$value", kind: "status" } : { path: photos[(number % 10) % 3], kind: ["status", "type", "photo"][Math.floor((number % 10) / 3)] });

function configured(url) {
  const config = join(work, "bench.yaml");
  writeFileSync(config, `target: ${url}
profile: graph-v1.0
credentials:
  - {user: me@example.com, scopes: [User.Read], token: ${TOKEN}}
owners:
  me: {user: me@example.com, id: u1, photo: 504x504}
`);
  return config;
}

function photospec(url, n, threads) {
  const config = configured(url);
  const rows = ["metadata-answers-200", "metadata-is-json", "metadata-is-a-profile-photo"];
  const only = [...rows.flatMap((row) => ["me", "own-user.id", "own-user.upn"].map((who) => `${row}/GET/${who}/metadata`)), "value-answers-200/GET/me/value"];
  return {
    command: join(root, "photospec"),
    args: ["run", url, "--config", config, "--concurrency", String(threads), "--only", only.join(","), "--repeat", String(n / 10), "--report-dir", join(work, "report"), "--format", "terminal,json,junitxml"],
  };
}

const junit = (name) => (url, n, threads, { plain: path }) => {
  const archive = join(work, `${name}.jsa`);
  const args = [...FLAGS, `-Dbench.url=${url}`, `-Dbench.n=${n}`, "-cp", path];
  if (!existsSync(archive)) spawnSync(join(java, "java"), [`-XX:ArchiveClassesAtExit=${archive}`, ...args, "Launch", name, String(threads)]);
  return { command: join(java, "java"), args: [`-XX:SharedArchiveFile=${archive}`, ...args, "Launch", name, String(threads)] };
};

function newman(url, n) {
  const file = join(work, `newman-${n}.json`);
  const tests = {
    status: ['pm.test("status", () => pm.response.to.have.status(200));'],
    type: ['pm.test("type", () => pm.expect(pm.response.headers.get("Content-Type")).to.eql("application/json"));'],
    photo: ['pm.test("photo", () => { const photo = pm.response.json(); pm.expect(photo.id).to.be.a("string").and.not.empty; pm.expect(photo.width).to.be.at.least(1); pm.expect(photo.height).to.be.at.least(1); });'],
  };
  const item = Array.from({ length: 10 }, (_, number) => ({
    name: String(number),
    event: [{ listen: "test", script: { exec: tests[check(number).kind] } }],
    request: { method: "GET", url: url + check(number).path, header: [{ key: "Authorization", value: `Bearer ${TOKEN}` }] },
  }));
  writeFileSync(file, JSON.stringify({ info: { name: "bench", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" }, item }));
  return { command: join(work, "node_modules/.bin/newman"), args: ["run", file, "-n", String(n / 10), "--reporters", "junit", "--reporter-junit-export", join(work, "newman.xml")] };
}

function stepci(url, n, threads) {
  const file = join(work, `stepci-${n}.yml`);
  const checks = {
    status: { status: 200 },
    type: { headers: { "content-type": "application/json" } },
    photo: { schema: { type: "object", required: ["id", "width", "height"], properties: { id: { type: "string", minLength: 1 }, width: { type: "integer", minimum: 1 }, height: { type: "integer", minimum: 1 } } } },
  };
  const tests = Object.fromEntries(Array.from({ length: n }, (_, number) => [`t${number}`, {
    steps: [{ name: "get", http: { url: url + check(number).path, method: "GET", headers: { Authorization: `Bearer ${TOKEN}` }, check: checks[check(number).kind] } }],
  }]));
  writeFileSync(file, JSON.stringify({ version: "1.1", name: "bench", config: { concurrency: threads }, tests }));
  return { command: join(work, "node_modules/.bin/stepci"), args: ["run", file], env: { STEPCI_DISABLE_ANALYTICS: "1" } };
}

function karate(url, n, threads, { karate: path }) {
  const folder = join(here, "peers/karate");
  const args = [`-Dlogback.configurationFile=${join(folder, "logback.xml")}`, `-Dbench.url=${url}`, `-Dbench.n=${n}`, "-cp", path];
  return { command: join(java, "java"), args: [...args, "KarateChecks", join(folder, "bench.feature"), join(work, "karate"), String(threads)] };
}

const tools = { photospec, "JUnit + java.net.http": junit("JdkChecks"), "JUnit + REST Assured": junit("RestAssuredChecks"), "Step CI": stepci, Karate: karate, Newman: newman };

const path = prepare();
const table = [];
for (const delay of delays) {
  const server = await serve(delay);
  await warm(server);
  for (const n of sizes) {
    const runs = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, tool] of Object.entries(tools)) {
        // Newman sends one after the other: what it takes at 50 ms is N times that. Where little hangs on it, one round is enough.
        if (name === "Newman" && delay > 0 && n > 300) continue;
        if ((name === "Newman" || name === "Karate") && round > 0) continue;
        runs[name].push(await timed(tool(server.url, n, atOnce(delay), path)));
      }
    }
    const base = median(runs.photospec.map((run) => run.seconds));
    for (const [name, all] of Object.entries(runs).filter(([, all]) => all.length > 0)) {
      const wall = median(all.map((run) => run.seconds));
      const row = { delay, n, name, wall, cpu: median(all.map((run) => run.cpu)), ratio: wall / base, limit: delay === 0 ? null : wall / ((n * delay) / 1000 / atOnce(delay)), peak: median(all.map((run) => run.peak)) };
      table.push(row);
      console.log(`${delay} ms  N=${n}  ${name.padEnd(22)} ${wall.toFixed(2)} s  ${row.cpu.toFixed(2)} s of CPU  x${row.ratio.toFixed(2)}  ${row.peak.toFixed(0)} MB${row.limit ? `  ${row.limit.toFixed(2)} of the limit` : ""}`);
    }
  }
  server.stop();
}

// Whole processes in turn, so that what else the machine does weighs on all of them alike.
async function starts(commands) {
  const runs = commands.map(() => []);
  for (let round = 0; round < 9; round++) {
    for (const [at, command] of commands.entries()) runs[at].push(await timed(command));
  }
  return runs.map((all) => median(all.map((run) => run.seconds)));
}

const kit = (launcher, env, ...args) => ({ command: launcher, args, env });
const report = ["--report-dir", join(work, "report")];
const goals = [];
const goal = (what, wanted, measured, better = "less") =>
  goals.push({ what, wanted: `${better === "less" ? "≤" : "≥"} ${wanted}`, measured, met: better === "less" ? measured <= wanted : measured >= wanted });

const launchers = Object.entries({ checkout: join(root, "photospec"), archive: made("archive"), image: made("image") }).filter(([, file]) => file);
const javas = [["17", dirname(java), 6, 15]];
if (process.env.JAVA25_HOME) javas.push(["25", process.env.JAVA25_HOME, 4, 12]);

// What .ci/distribute has unpacked, or nothing.
function made(kind) {
  const folder = join(root, "suites/distribution/target/dist", kind);
  return existsSync(folder) ? join(folder, readdirSync(folder)[0], "bin/photospec") : null;
}

const fast = await serve(0);
const one = ["run", fast.url, "--config", configured(fast.url), "--only", "value-answers-200/GET/me/value", "--format", "terminal", ...report];
for (const [name, home, list, single] of javas) {
  const env = { JAVA_HOME: home };
  for (const [kind, file] of launchers.filter(([kind]) => name === "17" || kind !== "image")) {
    for (let i = 0; i < 2; i++) must(file, ["--version"], env); // the second makes the archive of classes
    const [version, listed, judged] = await starts([
      { command: join(home, "bin/java"), args: ["-version"] },
      kit(file, env, "list", "profiles"),
      kit(file, env, ...one),
    ]);
    goal(`\`list profiles\` from the ${kind} on Java ${name}, in times of \`java -version\` (${version.toFixed(3)} s)`, list, listed / version);
    goal(`one case from the ${kind} on Java ${name}, in the same`, single, judged / version);
  }
}
const [version, embedded] = await starts([
  { command: join(java, "java"), args: ["-version"] },
  kit(launchers[0][1], {}, "run", "--profile", "graph-v1.0", "--only", "value-answers-200/GET/me/value", "--format", "terminal", ...report),
]);
goal("one case against the embedded reference, in the same", 25, embedded / version);

const at = (delay, name, n) => table.find((row) => row.delay === delay && row.name === name && row.n === n);
const ratio = (what, wanted, delay, n, other, figure, better) => {
  if (at(delay, "photospec", n)) goal(what, wanted, figure(at(delay, "photospec", n), at(delay, other, n)), better);
};
const plain = "JUnit + java.net.http";
ratio(`N = 300 at 0 ms: wall against ${plain}`, 0.9, 0, 300, plain, (ours, theirs) => ours.wall / theirs.wall);
ratio(`N = 3,000 at 0 ms: CPU seconds against ${plain}`, 0.65, 0, 3000, plain, (ours, theirs) => ours.cpu / theirs.cpu);
ratio("N = 3,000 at 0 ms: times as fast as Step CI", 4, 0, 3000, "Step CI", (ours, theirs) => theirs.wall / ours.wall, "more");
ratio("N = 3,000 at 50 ms × 32, of the limit", 1.2, 50, 3000, "photospec", (ours) => ours.limit);
const soak = await timed(photospec(fast.url, 30000, 8));
ratio(`peak memory at N = 30,000 (${soak.peak.toFixed(0)} MB), in times of that at N = 300`, 1.1, 0, 300, "photospec", (ours) => soak.peak / ours.peak);
fast.stop();

// 1,090 requests, of which each seventh is refused and asked for again after a second: so many seconds, spread over eight.
const throttled = await serve(0, 7);
const waits = Math.floor(1090 / 6) / 8;
const patient = await timed(photospec(throttled.url, 1090, 8));
throttled.stop();
goal(`a target that refuses each seventh request for a second (${patient.seconds.toFixed(1)} s), in times of the waits spread over eight (${waits.toFixed(1)} s)`, 1.5, patient.seconds / waits);

const reference = [];
for (let round = 0; round < rounds; round++) reference.push(await timed(kit(launchers[0][1], {}, "run", ...report)));
const whole = median(reference.map((run) => run.seconds));
goal("`run` of all profiles, reference embedded, CPU seconds (the goal was set for four of the seven)", 10, median(reference.map((run) => run.cpu)));
const proof = await timed(kit(launchers[0][1], {}, "prove", "--report-dir", join(work, "proof")));
goal(`\`prove\` of all profiles (${proof.seconds.toFixed(0)} s), in times of \`run\` (${whole.toFixed(1)} s)`, 8, proof.seconds / whole);
const strengths = readFileSync(join(work, "proof/prove.txt"), "utf8").split("\n").filter((line) => line.startsWith("--strength"));

const notes = existsSync(join(here, "notes.md")) ? readFileSync(join(here, "notes.md"), "utf8") : "";
const javaVersion = spawnSync(join(java, "java"), ["-version"], { encoding: "utf8" }).stderr.split("\n")[0];
writeFileSync(join(root, "BENCHMARKS.md"), `# Benchmarks

Written by \`node suites/bench/bench.mjs\` on ${cpus().length} processors (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB,
${javaVersion}, node ${process.versions.node}, Karate ${KARATE}, Newman ${PEERS.newman}, Step CI ${PEERS.stepci}. Whole processes, medians of ${rounds} runs in turn.
On a shared machine trust the ratios and the CPU seconds, not the wall times.

| goal | wanted | measured | |
| --- | ---: | ---: | --- |
${goals.map((one) => `| ${one.what} | ${one.wanted} | ${one.measured.toFixed(2)} | ${one.met ? "met" : "missed"} |`).join("\n")}

The same checks everywhere: the status, the media type and the properties of a photo's metadata at three addresses, and the
status of its picture. 8 at once at 0 ms, 32 at once at 50 ms; Newman knows no parallel requests, and is tried at N = 300
only at 50 ms; it and Karate run once. Limit: N × delay / 32.

| delay | N | tool | seconds | ratio to photospec | CPU seconds | of the limit | peak MB |
| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |
${table.map((row) => `| ${row.delay} ms | ${row.n} | ${row.name} | ${row.wall.toFixed(2)} | ${row.ratio.toFixed(2)} | ${row.cpu.toFixed(2)} | ${row.limit?.toFixed(2) ?? ""} | ${row.peak.toFixed(0)} |`).join("\n")}

The worth of \`run --strength N\`, all profiles, from \`prove.txt\`:

${strengths.map((line) => `- ${line}`).join("\n")}

${notes}`);
console.log(`BENCHMARKS.md written; ${goals.filter((one) => one.met).length} of ${goals.length} goals met`);
