// Settings as a file: written, and read.
export default {
  notExported:
    '{file} could not be written ({reason}). The settings are unharmed; choose another folder or make room, and try again.',
  notSettings:
    '{file} is no file of settings: that is JSON, in UTF-8, and begins with {format}. Nothing was changed; choose the file that was exported.',
  newer: '{file} was exported by a newer Countersign. Nothing was changed; update this app to use it.',
  damaged: '{file} holds something else than settings do. Nothing was changed; export it again where it came from.',
} as const;
