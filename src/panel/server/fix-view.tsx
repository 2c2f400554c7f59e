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
  const [first, ...more] = fix.files;
  const prediction = <PredictionLine fix={fix} blocked={server.blocked.length} />;
  return (
    <>
      <Notes title={serverTexts.needs} notes={fix.needs} kind="needs" />
      <Notes title={serverTexts.warnings} notes={fix.warnings} kind="warnings" />
      <FixProblem fix={fix} server={server} />
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

/** What keeps the change out of the user's file; what is wrong with the file itself is said where the file is. */
function FixProblem({ fix: { problem }, server: { webConfig } }: FixViewProps) {
  const words = serverTexts.own;
  if (problem === null) return null;
  const fault = webConfig?.problem;
  const isSaid = fault?.message === problem.message && fault.line === problem.line && fault.column === problem.column;
  return isSaid ? <p data-problem>{words.mendFirst}</p> : <ProblemNote problem={problem} title={words.cannotChange} />;
}
