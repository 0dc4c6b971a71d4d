#pragma once
#include <string>
inline void store(const std::string &) {}
