declare module "snowball-stemmers" {
  interface Stemmer {
    stem(word: string): string;
  }
  export function newStemmer(language: string): Stemmer;
  const stemmers: { newStemmer: typeof newStemmer };
  export default stemmers;
}
