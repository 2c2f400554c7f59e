import type { FixReport, ServerReport } from '../../engine/report/report';
import { FileView } from './file-view';
import { Notes } from './notes';
import { PredictionLine } from './prediction-line';
import { ProblemNote } from './problem-note';
import { Remaining } from './remaining';
import { serverTexts } from './texts';

export interface FixViewProps {
  readonly fix: FixReport;
  readonly server: ServerReport;
}

export function FixView({ fix, server }: FixViewProps) {
  // What would be needed, and what to keep in mind, was found with a file that is none yet.
  if (isOfOwnFile(fix, server)) return <p data-problem>{serverTexts.own.mendFirst}</p>;
  const [first, ...more] = fix.files;
  const prediction = <PredictionLine fix={fix} blocked={server.blocked.length} />;
  return (
    <>
      <Notes title={serverTexts.needs} notes={fix.needs} kind="needs" />
      <Notes title={serverTexts.warnings} notes={fix.warnings} kind="warnings" />
      {fix.problem && <ProblemNote problem={fix.problem} title={serverTexts.own.cannotChange} />}
      {first && (
        <FileView file={first} origin={server.origin} main>
          {prediction}
        </FileView>
      )}
      {more.map((file) => (
        <FileView key={file.path} file={file} origin={server.origin} />
      ))}
      {!first && !fix.problem && prediction}
      <Remaining fix={fix} />
    </>
  );
}

/** Whether what keeps the change out of the user's file is wrong with the file itself: that is said where the file is. */
function isOfOwnFile({ problem }: FixReport, { webConfig }: ServerReport): boolean {
  const fault = webConfig?.problem;
  if (problem === null || !fault) return false;
  return fault.message === problem.message && fault.line === problem.line && fault.column === problem.column;
}
