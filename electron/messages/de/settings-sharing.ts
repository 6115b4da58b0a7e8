export default {
  notExported:
    '{file} konnte nicht geschrieben werden ({reason}). Den Einstellungen ist nichts geschehen; wählen Sie einen anderen Ordner oder schaffen Sie Platz, und versuchen Sie es noch einmal.',
  notSettings:
    '{file} ist keine Datei mit Einstellungen: Das wäre JSON in UTF-8, das mit {format} beginnt. Es wurde nichts geändert; wählen Sie die Datei, die exportiert wurde.',
  newer:
    '{file} wurde von einem neueren Countersign exportiert. Es wurde nichts geändert; aktualisieren Sie diese App, um die Datei zu verwenden.',
  damaged:
    '{file} enthält etwas anderes als Einstellungen. Es wurde nichts geändert; exportieren Sie sie dort, wo sie herkommt, noch einmal.',
} as const;
