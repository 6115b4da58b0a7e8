// Loaded into the main process before the app (-r): its clock stands still at COUNTERSIGN_FIXED_CLOCK, an ISO 8601 moment.
const moment = Date.parse(process.env.COUNTERSIGN_FIXED_CLOCK ?? '');
if (Number.isNaN(moment)) throw new Error('COUNTERSIGN_FIXED_CLOCK is not an ISO 8601 moment.');

globalThis.Date = class extends Date {
  constructor(...args) {
    super(...(args.length === 0 ? [moment] : args));
  }
  static now() {
    return moment;
  }
};
