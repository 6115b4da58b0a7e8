// `npm run package:check`: packs the app as a release does, for the system it runs on, and looks into what came out: nothing that does not
// belong there, nothing missing, every switch set. Where Electron's runtime cannot be had, a stand-in takes its place (stand-in-runtime.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractFile, getRawHeader } from '@electron/asar';
import fusesModule from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { parseSync } from 'vite';
import { electronPackage, electronRuntime } from './electron-runtime.mjs';
import { FIRST_LOAD_BUDGET, firstLoad, loadedBy } from './first-load.mjs';
import { standInRuntime } from './stand-in-runtime.mjs';

const { FuseV1Options, getCurrentFuseWire } = fusesModule;
/** As @electron/fuses reads them: the characters 0 and 1. */
const [fuseOff, fuseOn] = [0x30, 0x31];

/** Bytes, of the archive and what lies beside it unpacked: the app without Electron. */
const SIZE_BUDGET = 8 * 1024 * 1024;

const root = fileURLToPath(new URL('..', import.meta.url));
const release = join(root, 'release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
let passed = 0;
let failed = 0;

/** @param {string} what @param {readonly unknown[]} problems each is printed; none is a pass */
function check(what, problems) {
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'}  ${what}`);
  for (const problem of problems.slice(0, 20)) console.log(`        ${problem}`);
  if (problems.length === 0) passed += 1;
  else failed += 1;
}

/** @param {string} folder @returns {string[]} relative paths of the files, `/` between the parts */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** @typedef {{ path: string, unpacked: boolean }} Packed */
/** @param {any} node @param {string} [at] @returns {Packed[]} */
const packedFiles = (node, at = '') =>
  Object.entries(node.files ?? {}).flatMap(([name, entry]) => {
    const path = at === '' ? name : `${at}/${name}`;
    return entry.files ? packedFiles(entry, path) : [{ path, unpacked: entry.unpacked === true }];
  });

/** @type {any} */
let packager;
rmSync(release, { recursive: true, force: true });
const isStandIn = electronRuntime() === null;
const electronDist = isStandIn ? await standInRuntime() : join(electronPackage, 'dist');
console.log(isStandIn ? 'Packing with a stand-in for Electron’s runtime.' : 'Packing with Electron’s runtime.');
await build({
  targets: Platform.current().createTarget('dir', Arch[/** @type {'x64' | 'arm64'} */ (process.arch)]),
  publish: 'never',
  config: {
    electronDist,
    publish: null,
    afterPack: (context) => {
      packager = context.packager;
    },
  },
});
const out = join(release, readdirSync(release).find((name) => /unpacked$|^mac/.test(name)) ?? '');
const resources =
  process.platform === 'darwin' ? join(out, 'Countersign.app/Contents/Resources') : join(out, 'resources');
const archive = join(resources, 'app.asar');
const packed = packedFiles(getRawHeader(archive).header);
/** @param {string} path */
const content = (path) =>
  packed.find((file) => file.path === path)?.unpacked
    ? readFileSync(join(`${archive}.unpacked`, path))
    : extractFile(archive, join(path));

const nativePackage = /^node_modules\/@napi-rs\/keyring-[a-z0-9-]+\//;
const belongs = [
  /^dist\/(main|renderer|preload|passphrase-preload)\//,
  /^(package\.json|LICENSE|THIRD-PARTY-NOTICES\.md)$/,
  /^node_modules\/@napi-rs\/keyring(-[a-z0-9-]+)?\/(package\.json|LICENSE|index\.js|[a-z0-9.-]+\.node)$/,
];
check(
  'the archive holds the built code, the notices and the keychain’s module, and nothing else',
  packed.map(({ path }) => path).filter((path) => !belongs.some((pattern) => pattern.test(path))),
);
check(
  'it holds what the build made, whole',
  filesIn(join(root, 'dist'))
    .map((file) => `dist/${file}`)
    .filter((file) => !packed.some(({ path }) => path === file)),
);
check(
  'it holds no source and no source map',
  packed.map(({ path }) => path).filter((path) => /\.(tsx?|mts|map|jsx|svg\.ts)$/.test(path)),
);
check(
  'what lies outside the archive is the native module, which cannot be loaded from inside, and it does',
  packed
    .filter(({ path, unpacked }) => (path.endsWith('.node') ? !unpacked : unpacked && !nativePackage.test(path)))
    .map(({ path }) => path)
    .concat(packed.filter(({ path }) => path.endsWith('.node')).length === 1 ? [] : ['it is not there once']),
);
check(
  'what is unpacked is there',
  packed
    .filter(({ path, unpacked }) => unpacked && !existsSync(join(`${archive}.unpacked`, path)))
    .map(({ path }) => path),
);

/** @param {string} path @returns {string[]} what the script imports or requires, where that is written out */
function askedBy(path) {
  const text = content(path).toString();
  if (path.endsWith('.cjs')) return [...text.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name = '']) => name);
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^["'](.*)["']$/.exec(text.slice(start, end))?.[1] ?? [],
    ),
  ];
}

const declared = Object.keys(JSON.parse(content('package.json').toString()).dependencies ?? {});
const provided = new Set(['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`), ...declared]);
check(
  'the built code asks for nothing that is not packed',
  packed
    .filter(({ path }) => /^dist\/.*\.c?js$/.test(path))
    .flatMap(({ path }) =>
      askedBy(path)
        .filter((name) => !name.startsWith('.') && !provided.has(name))
        .map((name) => `${path} asks for ${name}`),
    ),
);
check(
  'of the packages, only what the app depends on at run time',
  [...new Set(packed.flatMap(({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))].filter(
    (name) => !declared.some((one) => name === one || name.startsWith(`${one}-`)),
  ),
);

const secrets = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{20}/i,
  // The example's key is known to everyone, and says so.
  /django-insecure-(?!countersign-example-key-known-to-everyone)[^\s'"`]{20}/,
  /\b(gh[pousr]_[A-Za-z0-9]{30}|npm_[A-Za-z0-9]{30}|AKIA[0-9A-Z]{16})\b/,
];
check(
  'it holds no key, no token and no path of the machine that built it',
  packed
    .filter(({ path }) => !path.endsWith('.node'))
    .flatMap(({ path }) => {
      const text = content(path).toString('latin1');
      const places = [root, homedir()].filter((place) => place.length > 3 && text.includes(place));
      return [...secrets.filter((secret) => secret.test(text)), ...places].map((what) => `${path}: ${what}`);
    }),
);

const beside = filesIn(resources).filter((file) => !file.startsWith('app.asar') && !/\.lproj\//.test(file));
check(
  'beside the archive there is nothing of ours',
  // The licences lie there on macOS; elsewhere beside the program.
  beside.filter(
    (file) =>
      !/^(icon\.icns|electron\.icns|default_app\.asar|Assets\.car|elevate\.exe|LICENSE\.electron\.txt|LICENSES\.chromium\.html)$/.test(
        file,
      ),
  ),
);
const size = [statSync(archive).size]
  .concat(filesIn(`${archive}.unpacked`).map((file) => statSync(join(`${archive}.unpacked`, file)).size))
  .reduce((sum, bytes) => sum + bytes, 0);
check(
  `${(size / 1048576).toFixed(2)} MB, of ${SIZE_BUDGET / 1048576} MB at most`,
  size <= SIZE_BUDGET ? [] : [`${size} bytes`],
);
const first = firstLoad(join(root, 'dist/renderer'));
check(
  `the window's first load: ${Math.ceil(first.bytes / 1000)} kB compressed, ${Math.ceil(first.otherLanguage / 1000)} kB in another language, of ${FIRST_LOAD_BUDGET / 1000} kB at most`,
  first.otherLanguage <= FIRST_LOAD_BUDGET ? [] : first.files,
);
check(
  'the window for passphrases loads nothing of the app’s own but what both begin with',
  loadedBy(join(root, 'dist/renderer'), 'passphrase/index.html').filter(
    (file) => first.files.includes(file) && !/^assets\/(both|rolldown-runtime)-/.test(file),
  ),
);
check(
  'the window carries no schema library',
  packed
    .map(({ path }) => path)
    .filter((path) => /^dist\/renderer\/.*\.js$/.test(path) && /\bZodError\b/.test(content(path).toString())),
);

const binary = {
  linux: join(out, 'countersign'),
  win32: join(out, 'Countersign.exe'),
  darwin: join(out, 'Countersign.app'),
}[/** @type {'linux' | 'win32' | 'darwin'} */ (process.platform)];
const wire = await getCurrentFuseWire(binary);
const fuses = /** @type {const} */ ([
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
]);
check(
  'Electron’s fuses are set in the program itself',
  fuses
    .filter(([name, on]) => wire[FuseV1Options[name]] !== (on ? fuseOn : fuseOff))
    .map(([name, on]) => `${name} is not ${on ? 'on' : 'off'}`),
);

const metainfo = join(root, 'packaging/linux/org.countersign.app.metainfo.xml');
check(
  'the metadata for software centres names this version',
  readFileSync(metainfo, 'utf8').includes(`<release version="${version}"`) ? [] : [metainfo],
);
const flatpak = join(root, 'packaging/flatpak/org.countersign.app.yml');
check(
  'the Flatpak is made of this version’s archives',
  ['x64', 'arm64']
    .map((arch) => `/countersign-${version}-linux-${arch}.tar.gz`)
    .filter((archive) => !readFileSync(flatpak, 'utf8').includes(archive)),
);
check(
  'there is an icon for each system',
  ['icon.icns', 'icon.ico', 'icons/512x512.png'].filter((file) => !existsSync(join(root, 'packaging', file))),
);
if (process.platform === 'linux') {
  // AppStream 1 warns of it, and a warning is a failure to it; there is no page to name.
  const noHomepage = /^W: \S+ url-homepage-missing\b/;
  // Of electron-builder's inside: only the packages that need its helpers, which are downloaded, write the entry themselves.
  const { LinuxTargetHelper } = await import('app-builder-lib/out/targets/LinuxTargetHelper.js');
  const helper = new LinuxTargetHelper(packager);
  const options = packager.platformSpecificBuildOptions;
  const desktopFile = join(release, `${helper.getDesktopFileName()}.desktop`);
  mkdirSync(release, { recursive: true });
  writeFileSync(desktopFile, await helper.computeDesktopEntry(options));
  const entry = readFileSync(desktopFile, 'utf8');
  check(
    'the desktop entry opens countersign:// links, and is the window’s',
    [/^MimeType=.*x-scheme-handler\/countersign;/m, /^Exec=.* %U$/m, /^StartupWMClass=org\.countersign\.app$/m].filter(
      (line) => !line.test(entry),
    ),
  );
  check('the desktop entry is valid', validate('desktop-file-validate', [desktopFile]));
  check(
    'the metadata for software centres is valid',
    validate('appstreamcli', ['validate', '--no-net', metainfo], noHomepage),
  );
}

/**
 * @param {string} program @param {string[]} args
 * @param {RegExp} [allowed] of the lines of errors and warnings; when there are no others, it is valid
 * @returns {string[]} what it finds wrong
 */
function validate(program, args, allowed) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) return [`${program} could not be run: ${error.message}`];
  const lines = `${stdout}${stderr}`.trim().split('\n');
  const faults = lines.filter((line) => /^[EW]: /.test(line));
  const isValid = status === 0 || (faults.length > 0 && faults.every((line) => allowed?.test(line)));
  return isValid ? [] : lines;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
