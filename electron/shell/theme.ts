// Light or dark as a person has set it, or as the system has it. Read before the first window is drawn, and at every change.
import type { NativeTheme } from 'electron';
import type { Settings } from '../../shared/settings.ts';

interface ThemeSettings {
  read(): Promise<Settings>;
  onChange(listener: (settings: Settings) => void): void;
}

export async function followTheme(
  nativeTheme: Pick<NativeTheme, 'themeSource'>,
  settings: ThemeSettings,
): Promise<void> {
  const apply = ({ theme }: Settings) => {
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
  };
  settings.onChange(apply);
  apply(await settings.read());
}
