// Electron's event object: an app may prevent what would follow.

export class EventStandIn {
  #prevented = false;
  get defaultPrevented(): boolean {
    return this.#prevented;
  }
  preventDefault(): void {
    this.#prevented = true;
  }
}

export function createEvent<T extends object>(details?: T): EventStandIn & T {
  return Object.assign(new EventStandIn(), details);
}
