// A dialog for a person: the desktop's own where zenity or kdialog is there, else a small page of its own beside the app's window.
import { execFile } from 'node:child_process';
import type { Page } from 'playwright-core';
import type { DialogAnswer, DialogRequest } from '../messages.ts';

/** @returns what the program printed, null when the person cancelled, undefined when the program is not there. */
function runDialog(program: string, args: string[]): Promise<string | null | undefined> {
  return new Promise((resolve) => {
    execFile(program, args, (error, stdout) => {
      if (error === null) resolve(stdout.replace(/\n$/, ''));
      else resolve((error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null);
    });
  });
}

function zenity({ kind, title, defaultPath, multiple, directory }: DialogRequest): string[] {
  return [
    '--file-selection',
    `--title=${title}`,
    ...(kind === 'save' ? ['--save', '--confirm-overwrite'] : []),
    ...(multiple ? ['--multiple', '--separator=\n'] : []),
    ...(directory ? ['--directory'] : []),
    ...(defaultPath ? [`--filename=${defaultPath}`] : []),
  ];
}

function kdialog({ kind, title, defaultPath, multiple, directory }: DialogRequest): string[] {
  const what = kind === 'save' ? '--getsavefilename' : directory ? '--getexistingdirectory' : '--getopenfilename';
  return ['--title', title, ...(multiple ? ['--multiple', '--separate-output'] : []), what, defaultPath || '.'];
}

export async function askPerson(newPage: () => Promise<Page>, request: DialogRequest): Promise<DialogAnswer> {
  if (process.platform === 'linux' && (request.kind === 'open' || request.kind === 'save')) {
    for (const [program, args] of [
      ['zenity', zenity(request)],
      ['kdialog', kdialog(request)],
    ] as const) {
      const printed = await runDialog(program, args);
      if (printed !== undefined) return { paths: printed === null ? null : printed.split('\n') };
    }
  }
  return askOnPage(newPage, request);
}

async function askOnPage(newPage: () => Promise<Page>, request: DialogRequest): Promise<DialogAnswer> {
  const asksPath = request.kind === 'open' || request.kind === 'save';
  const page = await newPage();
  try {
    await page.evaluate(drawDialog, { ...request, asksPath });
    const answer = await page.waitForFunction(() => document.body.dataset.answer, undefined, { timeout: 0 });
    const [button, ...lines] = (await answer.jsonValue())?.split('\n') ?? [];
    if (!asksPath) return { button: Number(button) };
    const paths = lines.map((line) => line.trim()).filter(Boolean);
    return { paths: button === '1' && paths.length > 0 ? paths : null };
  } catch {
    // The person closed the page.
    return asksPath ? { paths: null } : { button: request.cancelId };
  } finally {
    await page.close().catch(() => {});
  }
}

/** Runs in the page. */
function drawDialog({ title, message, buttons, defaultPath, asksPath }: DialogRequest & { asksPath: boolean }): void {
  document.title = title;
  document.body.style.cssText = 'font: 16px system-ui; margin: 2em; color-scheme: light dark; white-space: pre-wrap';
  const heading = document.createElement('h1');
  heading.style.fontSize = '1.2em';
  heading.textContent = title;
  const text = document.createElement('p');
  text.textContent = asksPath ? 'The path of the file, one to a line:' : message;
  const paths = document.createElement('textarea');
  paths.style.cssText = 'display: block; width: 100%; margin-bottom: 1em; font: inherit';
  paths.value = defaultPath;
  paths.setAttribute('aria-label', 'Path');
  document.body.append(heading, text, ...(asksPath ? [paths] : []));
  for (const [index, label] of (asksPath ? ['Cancel', 'OK'] : buttons).entries()) {
    const button = document.createElement('button');
    button.style.cssText = 'font: inherit; margin-right: 1em';
    button.textContent = label;
    button.onclick = () => {
      document.body.dataset.answer = `${index}\n${paths.value}`;
    };
    document.body.append(button);
  }
}
