export default {
  notWritten:
    'The settings could not be saved ({reason}). They are as they were before; make room or allow writing to {folder} and try again.',
  unreadable:
    'The file with the settings cannot be read ({reason}): {path}. It was left as it is, and the defaults are in use; allow reading it and start again. Until then settings cannot be changed.',
  newer:
    'The settings were saved by a newer Countersign. The file was left untouched, and the defaults are in use; update this app to use it. Until then settings cannot be changed.',
  setAside:
    'The file with the settings was damaged and has been set aside as {aside} in {folder}. The keys are unharmed and the defaults are in use; look through the settings, or put a mended copy back as {name} and start again.',
  damaged:
    'The file with the settings is damaged and could not be set aside ({reason}): {path}. It was left as it is, the keys are unharmed and the defaults are in use; move it away and start again. Until then settings cannot be changed.',
} as const;
