// Loaded into Electron's main process before the app (-r): keeps what crosses between page and main, as the stand-in does, and the titles.
const { app, ipcMain } = require('electron');

const records = [];
globalThis.recordedTraffic = records;
globalThis.recordedTitles = [];
const keep = (direction, kind, channel, payload) => records.push({ direction, kind, channel, payload });

const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, handler) =>
  handle(channel, async (event, ...args) => {
    keep('to-main', 'invoke', channel, args);
    try {
      const value = await handler(event, ...args);
      keep('to-page', 'answer', channel, value);
      return value;
    } catch (error) {
      keep('to-page', 'error', channel, String(error));
      throw error;
    }
  });

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send.bind(contents);
  contents.send = (channel, ...args) => {
    keep('to-page', 'event', channel, args);
    send(channel, ...args);
  };
  contents.on('ipc-message', (_message, channel, ...args) => keep('to-main', 'send', channel, args));
});

app.on('browser-window-created', (_event, window) => {
  // Asked for by the page, and set by the app.
  window.on('page-title-updated', (_update, title) => globalThis.recordedTitles.push(title));
  const setTitle = window.setTitle.bind(window);
  window.setTitle = (title) => {
    globalThis.recordedTitles.push(title);
    setTitle(title);
  };
  globalThis.recordedTitles.push(window.getTitle());
});
