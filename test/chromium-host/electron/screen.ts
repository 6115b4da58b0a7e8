// One display: the one the window opened on.
import type { Display, Screen } from 'electron';
import { system } from './system.ts';

type DisplayStandIn = Pick<Display, 'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor'>;

function display(): Display {
  const { bounds, workArea, scaleFactor } = system.display;
  const one: DisplayStandIn = { id: 1, bounds, workArea, size: bounds, workAreaSize: workArea, scaleFactor };
  return one as Display;
}

export const screen = {
  getAllDisplays: () => [display()],
  getPrimaryDisplay: display,
  getDisplayMatching: display,
  getDisplayNearestPoint: display,
} satisfies Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching' | 'getDisplayNearestPoint'>;
