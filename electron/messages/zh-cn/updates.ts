import type { Translation } from '../../../shared/language.ts';
import type english from '../en/updates.ts';

export default {
  failure: {
    off: 'Countersign 未获准查找新版本，因此没有向任何主机查询。请先在设置中允许。',
    unavailable: '这份 Countersign 无法自行更新，原因见设置。没有查询任何内容，也没有更改任何内容。',
    noAnswer: '{host} 没有应答。没有更改任何内容，Countersign 会照常运行；请检查这台电脑是否联网，然后重试。',
    answerUnusable: '无法理解更新主机返回的新版本信息。没有更改任何内容，Countersign 会照常运行；请稍后重试。',
    notSigned:
      '新版本没有 Countersign 作者的签名，因此未被采用。没有更改任何内容；在弄清原因之前，也请不要手动安装它。',
    damaged: '收到的内容与公布的不符，已被丢弃。没有更改任何内容；请重试，如果仍然如此，则该主机不可信。',
    notStored:
      '无法保存下载的内容（{reason}）。没有更改任何内容，Countersign 会照常运行；请腾出空间或允许写入，然后重试。',
    nothingFound: '目前没有可用的新版本。没有更改任何内容；请先查找新版本。',
    notInstalled: '无法安装新版本。Countersign 会照常运行；请退出后重新启动，或手动安装新版本。',
    busy: '批处理正在运行，因此现在不会安装，也没有更改任何内容。请在其完成后再安装新版本，或先取消批处理。',
    failed: '操作未成功。没有更改任何内容，Countersign 会照常运行；请稍后重试。',
  },
} satisfies Translation<typeof english>;
