import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../../api/client.ts';
import { noNews } from '../../../components/merge-news.ts';
import { MergeNews } from '../../../components/MergeNews.tsx';
import { MergeQuestions } from '../../../components/MergeQuestions.tsx';
import { useOtherName, useOthersHere } from '../../../components/useOthersHere.ts';
import { useFieldName } from '../useOrderTexts.ts';
import { useFormSession, useFormState } from './form-context.ts';
import { useMergeValueText } from './merge-text.ts';

/** The same draft is typed in elsewhere: what comes in is shown, what collides is asked, nothing is dropped unasked. */
export function DraftMerge() {
  const { store, keeper } = useFormSession();
  const questions = useFormState((state) => state.questions);
  const news = useFormState((state) => state.news);
  const amends = useFormState((state) => state.amendsOrderId);
  const draftId = useFormState((state) => state.draftId);
  const place = [amends ? 'order' : 'draft', amends ?? draftId] as const;
  const name = useOtherName(...place);
  useComingIn(draftId, useOthersHere(...place).length > 0);
  const words = { fieldName: useFieldName(), valueText: useMergeValueText() };
  return (
    <>
      <MergeQuestions {...words} questions={questions} name={name} onSettle={keeper.settle} />
      <MergeNews {...words} news={news} name={name} onClose={() => store.setState({ news: noNews })} />
    </>
  );
}

/** While somebody else types into the draft too, what he saves comes in at once. */
function useComingIn(draftId: string | null, others: boolean): void {
  const { keeper } = useFormSession();
  const { data } = useQuery({
    ...queries.orders.drafts.get.queryOptions({ input: { id: draftId ?? '' } }),
    enabled: others && draftId !== null,
  });
  useEffect(() => {
    if (data && others) keeper.adopt(data);
  }, [data, others, keeper]);
}
