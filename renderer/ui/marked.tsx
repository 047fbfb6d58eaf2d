/** A text in which what was searched for stands out. */
import Box from '@mui/material/Box';
import { markWords } from '../../shared/text/search-text';

/** The text, the words found in it marked; `words` as `searchWords` gives them. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  return markWords(text, words).map(({ text: piece, hit }, index) =>
    hit ? (
      <Box
        component="mark"
        key={index}
        sx={{
          bgcolor: (theme) => (theme.palette.mode === 'dark' ? '#6b5413' : '#ffe9a8'),
          color: 'inherit',
          borderRadius: 0.5,
        }}
      >
        {piece}
      </Box>
    ) : (
      piece
    ),
  );
}
