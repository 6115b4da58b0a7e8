// The stand-in hears nothing of the system's sleep, lock or idleness; a test raises the events and says how long nobody was there.
import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { serve } from './launcher.ts';

type Used = 'isOnBatteryPower' | 'onBatteryPower' | 'getSystemIdleTime' | 'getSystemIdleState';

let idleSeconds = 0;

class PowerMonitorStandIn extends EventEmitter implements Pick<PowerMonitor, Used> {
  readonly onBatteryPower = false;
  isOnBatteryPower(): boolean {
    return false;
  }
  getSystemIdleTime(): number {
    return idleSeconds;
  }
  getSystemIdleState(idleThreshold: number): 'active' | 'idle' {
    return idleSeconds >= idleThreshold ? 'idle' : 'active';
  }
}

export const powerMonitor = new PowerMonitorStandIn();

serve({
  async power(event) {
    powerMonitor.emit(event);
  },
  async idle(seconds) {
    idleSeconds = seconds;
  },
});
