// An exception carries data in a field; what() says something else.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {card: {}}
purposes: {logging: {}}
classify: [{field: "Card::number", as: card}]
sinks: [{function: "logLine", purpose: logging}]
rules: [{id: r, deny: {data: card, for: logging}}]
//--- one.cpp
#include <exception>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
struct Card { std::string number; };
void logLine(const std::string &m);
struct E1 : std::runtime_error { std::string detail; explicit E1(std::string d) : std::runtime_error("declined"), detail(std::move(d)) {} };
void v1(const Card &c) { try { throw E1(c.number); } catch (const std::exception &e) { logLine(e.what()); } } // FP
void v2(const Card &c) { try { throw E1(c.number); } catch (const E1 &e) { logLine(e.what()); } } // FP
void v3(const Card &c) { try { throw E1(c.number); } catch (const E1 &e) { logLine(e.detail); } } // WARN
struct E2 : std::exception { std::string detail; const char *what() const noexcept override { return "declined"; } };
void v4(const Card &c) { try { E2 e; e.detail = c.number; throw e; } catch (const std::exception &e) { logLine(e.what()); } } // FP
struct E3 : std::exception { std::string detail; const char *what() const noexcept override { return detail.c_str(); } };
void v5(const Card &c) { try { E3 e; e.detail = c.number; throw e; } catch (const std::exception &e) { logLine(e.what()); } } // WARN
struct E4 : std::runtime_error { int code; std::string number; E4(int c, std::string n) : std::runtime_error("code " + std::to_string(c)), code(c), number(std::move(n)) {} };
void v6(const Card &c) { try { throw E4(7, c.number); } catch (const std::runtime_error &e) { logLine(e.what()); } } // FP
void v7(const Card &c) { try { throw E4(7, c.number); } catch (const E4 &e) { logLine(std::to_string(e.code)); } }
void v8(const Card &c) { try { throw std::runtime_error("bad " + c.number); } catch (const std::exception &e) { logLine(e.what()); } } // WARN
void v9(const Card &c) { E1 e(c.number); logLine(e.what()); } // FP
void v10(const Card &c) { try { throw std::system_error(std::make_error_code(std::errc::io_error), c.number); } catch (const std::system_error &e) { logLine(e.code().message()); } }
void v11(const Card &c) { try { throw std::system_error(std::make_error_code(std::errc::io_error), c.number); } catch (const std::system_error &e) { logLine(e.what()); } } // WARN
