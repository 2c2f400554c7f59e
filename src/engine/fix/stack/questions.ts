import type { Stack, StackAnswers, StackApplication } from './stack';

/** What only the people at the server know, asked where the answer changes the fix. */
export interface StackQuestion {
  readonly id: keyof StackAnswers;
  readonly text: string;
  /** Why it is asked, in one sentence. */
  readonly why: string;
  readonly options: readonly {
    readonly value: StackApplication | 'iis' | 'application' | boolean;
    readonly label: string;
  }[];
  /** The answer, or what the traffic suggests; null if nothing does. */
  readonly value: StackApplication | 'iis' | 'application' | boolean | null;
  /** Who gave `value`: the user, their web.config, the traffic. */
  readonly from: 'answer' | 'web.config' | 'traffic' | 'nothing';
  /** How it is known, in a few words; '' if it is not. */
  readonly because: string;
}

const applications: readonly { readonly value: StackApplication; readonly label: string }[] = [
  { value: 'static', label: 'Static files' },
  { value: 'php', label: 'PHP' },
  { value: 'aspnet', label: 'ASP.NET (Web Forms, MVC)' },
  { value: 'aspnet-web-api', label: 'ASP.NET Web API' },
  { value: 'aspnet-core', label: 'ASP.NET Core' },
  { value: 'proxy', label: 'Another server, behind IIS' },
  { value: 'other', label: 'Something else' },
];

const yesNo = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
] as const;

/** The questions that matter for a server with so many origins to let in, in the order to ask them. */
export function questionsFor(stack: Stack, origins: number): readonly StackQuestion[] {
  const { application, corsModule, urlRewrite, corsHeadersFrom } = stack;
  const questions: StackQuestion[] = [
    {
      id: 'application',
      text: 'What runs on this server?',
      why: 'The change belongs where the preflight is answered.',
      options: applications,
      ...application,
    },
  ];
  if (stack.hasCors) {
    questions.push({
      id: 'corsHeadersFrom',
      text: 'Where do today’s CORS headers come from?',
      why: 'Two places that send them are one too many.',
      options: [
        { value: 'iis', label: 'IIS (web.config)' },
        { value: 'application', label: 'The application’s code' },
      ],
      ...corsHeadersFrom,
    });
  }
  if (origins > 1 || stack.refusesAnonymous) {
    questions.push(
      {
        id: 'corsModule',
        text: 'Is the IIS CORS module installed?',
        why: 'Without it, its section in web.config makes every page answer 500.19.',
        options: yesNo,
        ...corsModule,
      },
      {
        id: 'urlRewrite',
        text: 'Is the URL Rewrite module installed?',
        why: 'Without it, its section in web.config makes every page answer 500.19.',
        options: yesNo,
        ...urlRewrite,
      },
    );
  }
  return questions;
}
