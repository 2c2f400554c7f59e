import { matchRanges } from '../filter/match';
import { runsOf } from '../marks';
import { useStore } from '../store/context';

/** A text in which the words of the filter are marked. */
export function Matched({ text }: { readonly text: string }) {
  const words = useStore().filter.words.value;
  if (words.length === 0) return <>{text}</>;
  return (
    <>
      {runsOf(text, matchRanges(text, words)).map((run) =>
        run.marked ? <mark class="match">{run.text}</mark> : run.text,
      )}
    </>
  );
}
