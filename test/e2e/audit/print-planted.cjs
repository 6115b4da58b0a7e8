// Loaded into the main process before the app, so that the log of a test holds something that should not be there.
process.stderr.write(`${process.env.PLANTED}\n`);
