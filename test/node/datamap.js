// usage: node datamap.js NODE_MODULES REPORT.html WHAT...
//
// Opens a data map in Chromium as a reader does and fails if anything is wrong with it. WHAT: checks by name, all if none.
// With SHOTS=FOLDER, pictures of it go there.

const fs = require("fs");
const os = require("os");
const path = require("path");
const { pathToFileURL } = require("url");

const [packages, report, ...wanted] = process.argv.slice(2);
const puppeteer = require(path.join(packages, "puppeteer-core"));
const axe = fs.readFileSync(path.join(packages, "axe-core/axe.min.js"), "utf8");
const problems = [];

function expect(isTrue, what) {
  if (!isTrue) problems.push(what);
}

async function open(browser, { language = "en-GB", scheme = "light", width = 1280, script = true } = {}) {
  const page = await browser.newPage();
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) problems.push(`asks for ${request.url()}`);
  });
  page.on("dialog", (dialog) => { problems.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setJavaScriptEnabled(script);
  await page.evaluateOnNewDocument((name) => {
    Object.defineProperty(navigator, "language", { get: () => name });
    document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective}`));
  }, language);
  await page.goto(pathToFileURL(path.resolve(report)).href);
  return page;
}

const shownRows = (page, table) => page.$$eval(`#${table} tbody tr`, (rows) => rows.filter((r) => r.offsetParent !== null).length);
const textOf = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());

async function checkAccess(page, name) {
  // Puppeteer runs this in the page without going through its policy.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const v of violations) problems.push(`axe, ${name}: ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(" | ")}`);
}

const checks = {
  async search(browser) {
    const page = await open(browser);
    const all = await shownRows(page, "flows");
    // What one row says and another does not.
    const word = await page.$$eval("#flows tbody tr td:last-child > code", (codes) => codes.at(-1).textContent);
    await page.type("#search", word);
    const some = await shownRows(page, "flows");
    expect(some > 0 && (some < all || all === 1), `search for '${word}' shows ${some} of ${all}`);
    expect((await textOf(page, "#count")).startsWith(`${some} `), "the count is that of the rows");
    await page.type("#search", "no such word");
    expect((await shownRows(page, "flows")) === 0, "a word that is nowhere shows nothing");
    expect((await page.$("#diagram svg")) === null, "no diagram of nothing");
    await page.click("#filters button[type=reset]");
    await page.waitForFunction((n) => document.querySelectorAll("#flows tbody tr:not([hidden])").length === n, {}, all);
    await page.select("#filter-verdict", "0");
    const chosen = await page.$eval("#filter-verdict", (s) => s.selectedOptions[0].textContent);
    const verdicts = await page.$$eval("#flows tbody tr:not([hidden]) .verdict", (list) => list.map((v) => v.textContent));
    expect(verdicts.length > 0 && verdicts.every((v) => v === chosen), `filter by verdict '${chosen}' shows ${verdicts}`);
  },

  async language(browser) {
    const page = await open(browser, { language: "de-AT" });
    expect((await page.$eval("html", (e) => e.lang)) === "de", "German for a German reader");
    expect((await textOf(page, "h1")) === "Datenlandkarte", "title in German");
    expect((await textOf(page, "#stores thead")).includes("Löschung"), "head of a table in German");
    await page.click("[data-language=en]");
    expect((await textOf(page, "h1")) === "Data map", "title in English");
    expect((await page.title()) === "Data map", "title of the window in English");
    expect((await page.$eval("[data-language=en]", (e) => e.getAttribute("aria-pressed"))) === "true", "the button says so");
  },

  async keyboard(browser) {
    const page = await open(browser);
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);
    await page.keyboard.press("Tab");
    expect((await focused()) === "skip", `first comes the link to the tables, not ${await focused()}`);
    const seen = new Set();
    for (let i = 0; i < 14; ++i) {
      await page.keyboard.press("Tab");
      seen.add(await focused());
    }
    for (const id of ["search", "filter-category", "filter-purpose", "filter-recipient", "filter-region", "filter-store", "filter-verdict", "diagram"])
      expect(seen.has(id), `'${id}' can be reached with Tab`);
    const outline = await page.evaluate(() => {
      document.getElementById("search").focus();
      return getComputedStyle(document.getElementById("search")).outlineStyle;
    });
    expect(outline !== "none", "focus is seen");
    await page.focus('#activities a[href^="#f"]');
    await page.keyboard.press("Enter");
    expect(/^f\d+$/.test(await focused()), "a link to a flow moves the focus there");
    await page.focus("#flows details summary");
    await page.keyboard.press("Enter");
    expect(await page.$eval("#flows details", (d) => d.open), "Enter opens a path");
  },

  async print(browser) {
    const page = await open(browser);
    await page.emulateMediaType("print");
    expect(await page.$eval("#filters .controls", (e) => getComputedStyle(e).display === "none"), "no controls on paper");
    expect((await shownRows(page, "flows")) > 0, "rows on paper");
    await page.pdf({ path: process.env.SHOTS ? path.join(process.env.SHOTS, "print.pdf") : undefined, preferCSSPageSize: true });
  },

  async noscript(browser) {
    const page = await open(browser, { script: false });
    await page.setJavaScriptEnabled(true); // For questions only; the page is loaded.
    expect((await shownRows(page, "flows")) > 0, "tables without JavaScript");
    expect(await page.$eval("#controls", (e) => e.hidden), "no controls that do nothing");
  },

  async access(browser) {
    for (const scheme of ["light", "dark"])
      for (const width of [1280, 400]) await checkAccess(await open(browser, { scheme, width }), `${scheme} ${width}`);
    await checkAccess(await open(browser, { language: "de" }), "German");
    const page = await open(browser, { width: 400 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= 400), "a narrow page does not scroll sideways");
  },

  async intact(browser) {
    const page = await open(browser);
    expect((await page.$$("script")).length === 2, "no script but ours");
    expect((await page.$$("main img, main iframe, main b, main [onload]")).length === 0, "no element out of a name");
    expect((await page.$$("#diagram svg .link")).length > 0, "there is a diagram");
  },
};

async function takePictures(browser, folder) {
  for (const [name, how] of Object.entries({ light: {}, dark: { scheme: "dark" }, german: { language: "de" }, narrow: { width: 400 } }))
    await (await open(browser, how)).screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

(async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "datamap-"));
  // Root cannot have a sandbox of Chromium's; the file is one that the test has made.
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", userDataDir: profile,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
  try {
    for (const [name, check] of Object.entries(checks))
      if (!wanted.length || wanted.includes(name)) {
        const before = problems.length;
        await check(browser);
        console.log(`${name}: ${problems.length === before ? "fine" : "wrong"}`);
      }
    if (process.env.SHOTS) await takePictures(browser, process.env.SHOTS);
  } finally {
    await browser.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
  for (const problem of problems) console.error(problem);
  process.exit(problems.length ? 1 : 0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
