export default {
  notExported: '无法写入 {file}（{reason}）。您的设置没有受到影响；请选择其他文件夹或腾出空间，然后重试。',
  notSettings:
    '{file} 不是设置文件：设置文件应为 UTF-8 编码的 JSON，并以 {format} 开头。没有做任何更改；请选择之前导出的文件。',
  newer: '{file} 由更新版本的 Countersign 导出。没有做任何更改；请更新本应用后再使用该文件。',
  damaged: '{file} 中的内容不是设置。没有做任何更改；请在来源处重新导出该文件。',
} as const;
