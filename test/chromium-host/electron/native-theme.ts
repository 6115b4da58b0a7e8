import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import type { ThemeSource } from '../messages.ts';
import { launcher, serve } from './launcher.ts';
import { system } from './system.ts';

class NativeThemeStandIn extends EventEmitter implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  #source: ThemeSource = 'system';
  get themeSource(): ThemeSource {
    return this.#source;
  }
  set themeSource(source: ThemeSource) {
    const before = this.shouldUseDarkColors;
    this.#source = source;
    // Back with the system, the page shows what the system has become meanwhile.
    launcher.setTheme(source).then(systemTheme, () => {});
    if (this.shouldUseDarkColors !== before) this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'system' ? system.dark : this.#source === 'dark';
  }
}

export const nativeTheme = new NativeThemeStandIn();

function systemTheme(dark: boolean): void {
  // The page also sees the theme that the app chose itself, which says nothing of the system's.
  if (nativeTheme.themeSource !== 'system' || dark === system.dark) return;
  system.dark = dark;
  nativeTheme.emit('updated');
}

serve({ systemTheme: async (dark) => systemTheme(dark) });
