#include <string>

void trackEvent(const std::string &) {}
int main() { return 0; }
