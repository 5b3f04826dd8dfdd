import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function dangerousGoodsProcedures(os: Guarded['dangerousGoods'], { dangerousGoods }: Services) {
  return os.router({
    words: os.words.handler(() => dangerousGoods.words()),
    addWord: os.addWord.handler(({ input, context }) => dangerousGoods.addWord(context.actor, input)),
    changeWord: os.changeWord.handler(({ input, context }) => dangerousGoods.changeWord(context.actor, input)),
    letters: os.letters.handler(({ input }) => dangerousGoods.letters(input.customerId)),
    letterFor: os.letterFor.handler(({ input }) => dangerousGoods.letterFor(input)),
    fileLetter: os.fileLetter.handler(({ input, context }) => dangerousGoods.fileLetter(context.actor, input)),
    revokeLetter: os.revokeLetter.handler(({ input, context }) => dangerousGoods.revokeLetter(context.actor, input)),
    notice: os.notice.handler(({ input }) => dangerousGoods.notice(input)),
    noticeExcel: os.noticeExcel.handler(({ input }) => dangerousGoods.noticeExcel(input)),
  });
}
