// The stand-in hears nothing of the system's sleep or lock; a test raises the events.
import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { serve } from './launcher.ts';

class PowerMonitorStandIn extends EventEmitter implements Pick<PowerMonitor, 'isOnBatteryPower' | 'onBatteryPower'> {
  readonly onBatteryPower = false;
  isOnBatteryPower(): boolean {
    return false;
  }
}

export const powerMonitor = new PowerMonitorStandIn();

serve({
  async power(event) {
    powerMonitor.emit(event);
  },
});
