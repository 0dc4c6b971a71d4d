// Qt's texts and containers, by model: declarations as Qt has them.
// RUN: %check_flow %s -- -std=c++20
#include "cases.h"
class QByteArray { public: QByteArray(const char *, int = -1); const char *constData() const; const char *data() const; int size() const; };
class QString {
public:
  QString(); QString(const QString &); QString(const char *); QString &operator=(const QString &);
  static QString fromStdString(const std::string &); static QString number(int); static QString fromUtf8(const QByteArray &);
  std::string toStdString() const; QByteArray toUtf8() const; QString arg(const QString &) const; QString &append(const QString &);
  QString trimmed() const; QString mid(int, int = -1) const; int size() const; bool isEmpty() const; void clear(); QString toUpper() const;
  QString &operator+=(const QString &);
};
QString operator+(const QString &, const QString &);
template <class T> class QList { public: QList(); void append(const T &); T &operator[](int); const T &at(int) const; int size() const; T &first(); T takeFirst(); void clear(); };
template <class K, class V> class QMap { public: QMap(); V &operator[](const K &); V value(const K &, const V & = V()) const; void insert(const K &, const V &); QList<K> keys() const; QList<V> values() const; };
void number_bad() { sink(QString::number(isource()).toStdString()); } // WARN
void text_bad() { QString s = QString::fromStdString(source()); sink(s.toStdString()); } // WARN
void sum_bad() { QString s = QString("a") + QString::fromStdString(source()); sink(s.trimmed().toStdString()); } // WARN
void arg_bad() { sinkc(QString("%1").arg(QString::fromStdString(source())).toUtf8().constData()); } // WARN
void append_bad() { QString s; s.append(QString::fromStdString(source())); sink(s.mid(1).toStdString()); } // WARN
void other_ok() { QString s = QString::fromStdString(source()), t = "x"; sink(t.toStdString()); }
void size_ok() { QString s = QString::fromStdString(source()); sinki(s.size() + s.isEmpty()); }
void clear_ok() { QString s = QString::fromStdString(source()); s.clear(); sink(s.toStdString()); }
void list_bad() { QList<QString> l; l.append(QString::fromStdString(source())); sink(l.at(0).toStdString()); } // WARN
void list_ok() { QList<QString> l, m; l.append(QString::fromStdString(source())); m.append("x"); sink(m.first().toStdString()); }
void list_size_ok() { QList<QString> l; l.append(QString::fromStdString(source())); sinki(l.size()); }
void map_bad() { QMap<QString, QString> m; m.insert("k", QString::fromStdString(source())); sink(m.value("k").toStdString()); } // WARN
void map_index_bad() { QMap<QString, QString> m; m["k"] = QString::fromStdString(source()); sink(m.values().at(0).toStdString()); } // WARN
void map_keys_ok() { QMap<QString, QString> m; m.insert("k", QString::fromStdString(source())); sink(m.keys().at(0).toStdString()); }
