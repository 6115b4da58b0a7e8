// What the launcher found out about the desktop before `ready`.
import type { DisplayInfo } from '../messages.ts';

export interface System {
  dark: boolean;
  display: DisplayInfo;
}

const noScreen = { x: 0, y: 0, width: 0, height: 0 };
export let system: System = { dark: false, display: { bounds: noScreen, workArea: noScreen, scaleFactor: 1 } };

export function setSystem(value: System): void {
  system = value;
}
