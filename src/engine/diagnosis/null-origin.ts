/** Where a request’s origin is `null`, in words that end a sentence. */
export const whereOriginIsNull = 'a sandboxed frame, a file, or a redirect between two other origins';
