#include "program.h"
void last(const char *text) { track(text); }
