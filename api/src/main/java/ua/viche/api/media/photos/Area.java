package ua.viche.api.media.photos;

/// A rectangle of a photo, in thousandths of its width and height from the upper left corner.
public record Area(int left, int top, int width, int height) {

    public Area {
        if (left < 0 || top < 0 || width < 1 || height < 1 || left + width > 1000 || top + height > 1000) {
            throw new IllegalArgumentException("not within a photo");
        }
    }
}
