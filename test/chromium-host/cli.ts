// `npm start` where Electron's runtime is missing: the built app in a Chromium window, for a person.
import { fileURLToPath } from 'node:url';
import { EndedEarly, launch } from './launch.ts';

const main = fileURLToPath(new URL('../../dist/main/main.js', import.meta.url));

try {
  const app = await launch({
    main,
    args: process.argv.slice(2),
    askPerson: true,
    onOutput: (text, stream) => process[stream].write(text),
    onStart: (stop) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    },
  });
  const { code } = await app.exited;
  process.exitCode = code ?? 1;
} catch (error) {
  // A second instance leaves with 0, after the first has come forward; what else went wrong, main has printed itself.
  if (error instanceof EndedEarly) process.exitCode = error.exitCode ?? 1;
  else {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
