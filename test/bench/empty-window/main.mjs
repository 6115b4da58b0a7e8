// The least that a host can show: one window, one page, no preload, nothing kept. A text area shows that a pasted text has arrived, which
// is painted as the app's verdict is.
import { app, BrowserWindow, protocol } from 'electron';

const page = `<!doctype html><meta charset="utf-8"><title>Empty</title>
<textarea aria-label="Token" autofocus></textarea><p class="verdict"></p><script src="/page.js"></script>`;
const script = `document.querySelector('textarea').addEventListener('input', () =>
  document.querySelector('.verdict').dataset.status = 'verified');`;

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
await app.whenReady();
protocol.handle('app', ({ url }) => {
  const [body, type] = new URL(url).pathname === '/page.js' ? [script, 'text/javascript'] : [page, 'text/html'];
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Security-Policy': "default-src 'self'" } });
});
const window = new BrowserWindow({ width: 1280, height: 800, show: false, title: 'Empty' });
window.once('ready-to-show', () => window.show());
await window.loadURL('app://empty/');
