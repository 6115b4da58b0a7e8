import type { Translation } from '../../../shared/language.ts';
import type english from '../en/updates.ts';

export default {
  title: '新版本',
  explanation:
    'Countersign 离线工作，除非您在此允许，否则不会访问网络。允许后，它会向 {host} 查询最新版本：允许后立即查询一次，每次启动一分钟后查询一次，运行期间每天查询一次。该主机会得知这台电脑的网络地址、所查询的系统和处理器类型，以及查询来自 Countersign；不会发送任何能识别您或此安装的信息，也不会发送您处理的任何内容。新版本只有在您要求时才会下载，并且只有带有 Countersign 作者的签名才会被采用。',
  unknownHost: '更新主机',
  ask: '在询问您之前保持关闭',
  off: '关闭',
  on: '查找新版本',
  unavailable: {
    fromSource: '这份程序由源代码构建，应在构建之处更新，因此从不查询。',
    portable: '便携版程序无法替换自身，因此从不查询。请用新的程序替换它。',
    package: '这份程序以软件包形式安装，由系统的包管理器更新，因此从不查询。',
    store: '这份程序来自应用商店，由商店更新，因此从不查询。',
    folder: '这份程序由压缩包解压而来，无法替换自身，因此从不查询。请解压新的程序来替换它。',
    noSource: '这份程序不知道新版本在何处发布，因此从不查询。',
    noKey: '这份程序没有用于校验新版本的密钥，因此从不查询。',
  },
  state: {
    idle: '当前版本为 {version}。',
    checking: '正在查询最新版本…',
    current: '当前版本为 {version}，已是最新。',
    found: '版本 {found} 已发布；当前版本为 {version}。',
    downloading: '正在下载版本 {found}：{percent}',
    ready: '版本 {found} 已下载并通过校验。退出 Countersign 时将会安装。',
    checkedAt: '上次查询：<when></when>。',
  },
  check: '立即查找',
  download: '下载',
  downloadSized: '下载（{size}）',
  cancel: '取消',
  install: '重新启动并安装',
  notes: '{version} 中的新内容',
  notice: {
    label: '新版本提示',
    ask: '是否允许 Countersign 查找新版本？除非您允许，否则它会一直离线；它只会查询 {host}，每天一次。设置中说明了会通过网络发送什么。',
    yes: '查找新版本',
    no: '保持离线',
    found: 'Countersign {found} 已发布。',
    ready: '退出时将安装 Countersign {found}。',
    show: '在设置中查看',
    later: '稍后',
  },
} satisfies Translation<typeof english>;
