// The first file that runs. It holds what Electron must be told before it is ready, and no more: Electron gets ready once this is through, and
// all the rest is loaded meanwhile.
import { app } from 'electron';
import { registerAppScheme } from './shell/app-scheme.ts';
import { refusedSwitch } from './shell/debugging.ts';
import { DeepLinks, linkScheme } from './shell/deep-link.ts';
import { forbidNavigation } from './shell/navigation.ts';
import { isOnlyInstance } from './shell/single-instance.ts';

const links = new DeepLinks();
let rest: typeof import('./app.ts') | null = null;

async function start(): Promise<void> {
  rest = await import('./app.ts');
  await rest.start(links);
}

app.enableSandbox();
registerAppScheme();
forbidNavigation();
// On macOS the system hands links over by itself, the first one before the app is ready.
app.on('open-url', (event, url) => {
  event.preventDefault();
  links.receive([url]);
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
const refused = refusedSwitch(app);
if (refused !== null) {
  process.stderr.write(`Countersign does not start under a debugger: leave out --${refused}. Nothing was changed.\n`);
  app.exit(1);
} else if (
  isOnlyInstance(
    () => rest?.mainWindow() ?? null,
    (argv) => links.receive(argv.slice(1)),
  )
) {
  // A build from source does not take the system's links away from the installed app.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme);
  links.receive(process.argv.slice(1));
  void start();
} else app.quit();
