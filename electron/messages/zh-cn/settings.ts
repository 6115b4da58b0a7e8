import type { Translation } from '../../../shared/language.ts';
import type english from '../en/settings.ts';

export default {
  notWritten: '无法保存设置（{reason}）。设置仍与之前相同；请腾出空间或允许写入 {folder}，然后重试。',
  unreadable:
    '无法读取设置文件（{reason}）：{path}。文件保持原样，目前使用默认设置；请允许读取该文件，然后重新启动应用。在此之前无法更改设置。',
  newer:
    '设置是由更新版本的 Countersign 保存的。文件未被改动，目前使用默认设置；请更新本应用后再使用该文件。在此之前无法更改设置。',
  setAside:
    '设置文件已损坏，现已改名为 {aside}，保存在 {folder} 中。密钥完好无损，目前使用默认设置；请检查各项设置，或将修复好的副本放回并命名为 {name}，然后重新启动应用。',
  damaged:
    '设置文件已损坏，并且无法移到一旁（{reason}）：{path}。文件保持原样，密钥完好无损，目前使用默认设置；请将该文件移走，然后重新启动应用。在此之前无法更改设置。',
} satisfies Translation<typeof english>;
