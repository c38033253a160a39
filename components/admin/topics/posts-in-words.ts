export const postsInWords = (count: number): string =>
  count === 0 ? 'no posts' : count === 1 ? 'one post' : `${count} posts`
