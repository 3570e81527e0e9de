"""What helps an author round a story: beginning one, taking one over from elsewhere, comparing two, packing many."""
