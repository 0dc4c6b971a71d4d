int source();
void sink(int);
int get();
