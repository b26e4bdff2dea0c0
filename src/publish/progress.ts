/** One stage of the build, for whoever shows progress. */
export interface Progress {
  stage: 'read' | 'check' | 'extract' | 'compare' | 'search' | 'write';
  done: number;
  total: number;
}
