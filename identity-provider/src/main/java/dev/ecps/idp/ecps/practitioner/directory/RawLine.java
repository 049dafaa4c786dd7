package dev.ecps.idp.ecps.practitioner.directory;

/**
 * The bytes of a line.
 *
 * @param number from 1
 * @param bytes without the line end; the first {@link RawLines#LONGEST} of a longer line
 * @param tooLong whether there were more
 */
record RawLine(int number, byte[] bytes, boolean tooLong) {}
